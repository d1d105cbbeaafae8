#pragma once

#include "core/base/result.hpp"
#include "core/base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// Reading JSON strictly: whatever a reader did not ask for is refused, and every refusal names
// its place as "FILE:LINE: key.path[3]: reason" on one line, without the text that stands there.
//
//     Question read_question(json::Object& object)
//     {
//         Question question;
//         question.id = object.string("id");
//         question.help = object.string_or("help", "");
//         question.choices = object.list("choices", read_choice);
//         return question;
//     }
//     Result<Question> question = json::read(text, "questions.json", read_question);
//
// A key that no line of `read_question` asked for ends in "questions.json:7: colour: unknown key".
// Readers may throw only what `refuse` throws; it never leaves `json::read`.
namespace kotozute::json {

// What is read at most, so that no file can use up memory or stack.
struct Limits {
    std::size_t bytes = std::size_t{16} * 1024 * 1024;
    std::size_t values = 200'000;
    int depth = 64;
};

// The way out of a reader; `json::read` makes it an Error of code Invalid.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Kind { Null, Boolean, Integer, Number, String, Array, Object };

// One value of a parsed file and the line where it begins (its key's line inside an object).
struct Node {
    Kind kind = Kind::Null;
    int line = 1;
    std::string key;   // inside an object
    std::string text;  // of a String
    std::int64_t integer = 0;
    double number = 0;
    bool boolean = false;
    std::vector<Node> children;  // of an Array or Object, in the order of the file
};

// A parsed file. Values and Objects point into it and must not outlive it.
struct Document {
    std::string file;
    Node root;
};

// Throws Refused on a syntax error, a key that stands twice in one object, a NUL in a string,
// and beyond the limits.
Document parse(std::string_view text, std::string file, const Limits& limits = {});

class Object;

// A value with its place. Each question about it refuses a value of another kind.
class Value {
public:
    explicit Value(const Document& document) : Value(document.file, document.root, "") {}
    Value(const std::string& file, const Node& node, std::string path)
        : file_(&file), node_(&node), path_(std::move(path))
    {
    }

    Kind kind() const { return node_->kind; }
    int line() const { return node_->line; }

    const std::string& string() const;
    std::int64_t integer() const;
    double number() const;  // an integer is one, too
    bool boolean() const;
    Date date() const;            // "2026-11-22"
    Timestamp timestamp() const;  // "2026-11-22T18:05:00+09:00"
    std::vector<Value> items() const;

    // What `read` makes of this value. `read` takes a Value, or an Object& whose keys it then
    // must all ask for.
    template <class Read>
    auto as(Read&& read) const;

    [[noreturn]] void refuse(std::string_view reason) const;

private:
    friend class Object;

    const Node& expect(Kind kind, std::string_view name) const;
    Value child(const Node& node) const;

    const std::string* file_;
    const Node* node_;
    std::string path_;
};

// The keys of a value. Remembers which were asked for.
class Object {
public:
    explicit Object(Value value);
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    // A key that must be there.
    Value at(std::string_view key);
    // A key that may be left out; null is not the same as left out.
    std::optional<Value> find(std::string_view key);
    // Every key in the order of the file, for objects that are tables with free keys.
    std::vector<std::pair<std::string, Value>> members();

    std::string string(std::string_view key) { return at(key).string(); }
    std::int64_t integer(std::string_view key) { return at(key).integer(); }
    double number(std::string_view key) { return at(key).number(); }
    bool boolean(std::string_view key) { return at(key).boolean(); }
    Date date(std::string_view key) { return at(key).date(); }
    Timestamp timestamp(std::string_view key) { return at(key).timestamp(); }

    std::string string_or(std::string_view key, std::string_view otherwise);
    bool boolean_or(std::string_view key, bool otherwise);
    std::optional<bool> optional_boolean(std::string_view key);
    std::optional<std::string> optional_string(std::string_view key);
    std::optional<Date> optional_date(std::string_view key);

    // A list of strings or of anything else; the optional ones are empty when left out.
    std::vector<std::string> strings(std::string_view key);
    std::vector<std::string> optional_strings(std::string_view key);
    template <class Read>
    auto list(std::string_view key, Read&& read);
    template <class Read>
    auto optional_list(std::string_view key, Read&& read);

    // at(key).as(read), and the same for a key that may be left out.
    template <class Read>
    auto as(std::string_view key, Read&& read)
    {
        return at(key).as(read);
    }
    template <class Read>
    auto optional(std::string_view key, Read&& read)
    {
        const auto value = find(key);
        return value ? std::optional(value->as(read)) : std::nullopt;
    }

    // Refuses the first key nobody asked for. `Value::as` does this after each reader.
    void refuse_unknown() const;
    // Refuses the object itself, for a rule that concerns several of its keys.
    [[noreturn]] void refuse(std::string_view reason) const { value_.refuse(reason); }

private:
    Value value_;
    std::vector<bool> asked_;
};

// Parses `text` and hands its root to `reader` (see Value::as). `file` only names it in errors.
template <class Read>
auto read(std::string_view text, const std::string& file, Read&& reader, const Limits& limits = {})
    -> Result<decltype(std::declval<Value>().as(reader))>
try {
    const Document document = parse(text, file, limits);
    return Value(document).as(reader);
} catch (const Refused& refused) {
    return Error{Error::Code::Invalid, refused.what()};
}

template <class Read>
auto Value::as(Read&& read) const
{
    if constexpr (std::is_invocable_v<Read&, Object&>) {
        Object object(*this);
        auto result = read(object);
        object.refuse_unknown();
        return result;
    } else {
        return read(*this);
    }
}

template <class Read>
auto Object::list(std::string_view key, Read&& read)
{
    std::vector<decltype(std::declval<Value>().as(read))> list;
    for (const Value& item : at(key).items())
        list.push_back(item.as(read));
    return list;
}

template <class Read>
auto Object::optional_list(std::string_view key, Read&& read)
{
    using List = decltype(list(key, read));
    return find(key) ? list(key, read) : List{};
}

}  // namespace kotozute::json
