/* cairo 1.18.4 with PDF, image and recording surfaces and FreeType fonts; no fontconfig, PNG or X11. */
#pragma once
#define HAVE_STDINT_H 1
#define HAVE_INTTYPES_H 1
#define HAVE_FCNTL_H 1
#define HAVE_UNISTD_H 1
#define HAVE_SYS_STAT_H 1
#define HAVE_ALLOCA_H 1
#define HAVE_TIME_H 1
#define HAVE_SETJMP_H 1
#define HAVE_LIBGEN_H 1
#define HAVE_UINT64_T 1
#define HAVE_CTIME_R 1
#define HAVE_LOCALTIME_R 1
#define HAVE_GMTIME_R 1
#define HAVE_STRNDUP 1
#define HAVE_ZLIB 1
#define HAS_PIXMAN_GLYPHS 1
#define HAS_PIXMAN_r8g8b8_sRGB 1
#define HAVE_FT_LOAD_NO_SVG 1
/* HAVE_FT_COLR_V1 and HAVE_FT_SVG_DOCUMENT stay undefined: no colour glyphs wanted */
#define HAVE_C11_ATOMIC_PRIMITIVES 1
#define WARN_UNUSED_RESULT __attribute__((__warn_unused_result__))
#define HAVE_MKDIR 1
#ifdef __wasm__
#  define SIZEOF_VOID_P 4
#  define SIZEOF_INT 4
#  define SIZEOF_LONG 4
#  define SIZEOF_LONG_LONG 8
#  define SIZEOF_SIZE_T 4
#  define CAIRO_NO_MUTEX 1           /* single-threaded wasm */
#  define ATOMIC_OP_NEEDS_MEMORY_BARRIER 1
#else
#  define SIZEOF_VOID_P 8
#  define SIZEOF_INT 4
#  define SIZEOF_LONG 8
#  define SIZEOF_LONG_LONG 8
#  define SIZEOF_SIZE_T 8
#  define HAVE_CLOCK_GETTIME 1
#  define HAVE___UINT128_T 1
#  define CAIRO_HAS_PTHREAD 1
#  define CAIRO_HAS_REAL_PTHREAD 1
#endif
