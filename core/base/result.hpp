#pragma once

#include <string>
#include <utility>
#include <variant>

namespace kotozute {

// Why an operation at the edge of the program failed. `code` is for the program to act on,
// `message` is one line for a log or stderr that never holds a person's words.
struct Error {
    enum class Code {
        NotFound,
        Corrupt,      // damaged, or not what it says it is
        TooNew,       // written by a later version of this program
        Invalid,      // readable, but not allowed to be so
        WrongSecret,  // passphrase or key does not open it
        ReadOnly,     // may be read, not written
        Full,         // no room left on the device
        Busy,         // in use by another window of this program
        Io,           // any other trouble with the device
    };

    Code code;
    std::string message;

    bool operator==(const Error&) const = default;
};

// Either a value or the Error that kept us from having one.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }

    const T& operator*() const& { return std::get<T>(state_); }
    T& operator*() & { return std::get<T>(state_); }
    T&& operator*() && { return std::get<T>(std::move(state_)); }
    const T* operator->() const { return &std::get<T>(state_); }
    T* operator->() { return &std::get<T>(state_); }

    const Error& error() const { return std::get<Error>(state_); }

private:
    std::variant<T, Error> state_;
};

// The Result of doing something that has no answer to give.
struct Done {
    bool operator==(const Done&) const = default;
};

}  // namespace kotozute
