#pragma once

#include "core/document/pdf.hpp"

#include <string>
#include <string_view>

// A file inside a PDF, for pdf.cpp only. Cairo cannot attach one: the catalog it writes names an
// object that it does not have, and that is appended behind its file as PDF's own incremental
// update, which leaves every byte of cairo's as it is.
namespace kotozute {

// Text for a PDF dictionary: UTF-16 in hexadecimal.
std::string hexadecimal(std::string_view text);

// The number of the object that names the attachment: above all that cairo gives away for the
// sheet.
int attachment_number(const Sheet& sheet);

// What the catalog says of the attachment.
std::string catalog_entries(const Attachment& attachment, int number);

// Appends it. Refuses (Io) a PDF that is not as cairo writes it.
Result<std::string> with_attachment(std::string pdf, const Attachment& attachment, int number,
                                    Timestamp made);

}  // namespace kotozute
