/* Ours, in the place of ZBar's qrcode/qrdectxt.c: what a code says, byte for byte. ZBar's own guesses at character sets,
   and writes past its memory where a hostile code holds data in odd modes. Each code stands by itself, also one that
   says it is a part of several. */
#include <stddef.h>
#include <string.h>

#include "decoder.h"
#include "image.h"
#include "img_scanner.h"
#include "qrcode.h"
#include "qrcode/qrdec.h"

static size_t copy_bytes(const qr_code_data *code, char *to)
{
    size_t size = 0;
    for (int i = 0; i < code->nentries; ++i) {
        const qr_code_data_entry *entry = code->entries + i;
        if (!QR_MODE_HAS_DATA(entry->mode))
            continue;
        const size_t length = (size_t)entry->payload.data.len;
        if (to)
            memcpy(to + size, entry->payload.data.buf, length);
        size += length;
    }
    return size;
}

int qr_code_data_list_extract_text(const qr_code_data_list *list, zbar_image_scanner_t *scanner, zbar_image_t *image)
{
    (void)image;
    for (int i = 0; i < list->nqrdata; ++i) {
        const qr_code_data *code = list->qrdata + i;
        const size_t size = copy_bytes(code, NULL);
        zbar_symbol_t *symbol = _zbar_image_scanner_alloc_sym(scanner, ZBAR_QRCODE, (int)size + 1);
        copy_bytes(code, symbol->data);
        symbol->data[size] = '\0';
        _zbar_image_scanner_add_sym(scanner, symbol);
    }
    return list->nqrdata;
}
