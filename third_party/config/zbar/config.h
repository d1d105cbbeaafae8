/* Of ZBar only what reads QR codes: no other codes, no cameras, windows or message buses. */
#define ENABLE_QRCODE 1
#define NO_STATS 1
#define HAVE_ERRNO_H 1
#define HAVE_INTTYPES_H 1
#define HAVE_UNISTD_H 1
#define ZBAR_VERSION_MAJOR 0
#define ZBAR_VERSION_MINOR 23
#define ZBAR_VERSION_PATCH 92
