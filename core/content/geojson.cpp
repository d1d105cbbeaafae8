#include "core/content/geojson.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>

namespace kotozute {
namespace {

constexpr std::size_t deepest = 32;

// Gathers features from the parser's events, so that a file need not be held as a tree: each corner
// of a border would be three nodes of it.
class Gatherer {
public:
    Gatherer(std::vector<Feature>& features, const FeatureLimits& limits)
        : features_(features), limits_(limits)
    {
    }

    bool null() { return value({}); }
    bool boolean(bool) { return value({}); }
    bool number_integer(std::int64_t number)
    {
        return value(std::to_string(number), static_cast<double>(number));
    }
    bool number_unsigned(std::uint64_t number)
    {
        return value(std::to_string(number), static_cast<double>(number));
    }
    bool number_float(double number, const std::string& text) { return value(text, number); }
    bool string(std::string& text)
    {
        if (in(Place::Geometry) && key_ == "type")
            is_polygon_ = text == "Polygon" || text == "MultiPolygon";
        return value(text);
    }
    bool binary(nlohmann::json::binary_t&) { return false; }  // not in JSON text
    bool key(std::string& name)
    {
        key_ = std::move(name);
        return true;
    }

    bool start_object(std::size_t)
    {
        if (in(Place::Features) || in(Place::List)) {
            if (features_.size() == limits_.features)
                return refuse("more shapes than are read");
            features_.emplace_back();
            return enter(in(Place::List) ? Place::Properties : Place::Feature);
        }
        if (places_.empty())
            return enter(Place::Root);
        if (in(Place::Feature) && key_ == "properties")
            return enter(Place::Properties);
        if (in(Place::Feature) && key_ == "geometry") {
            is_polygon_ = false;
            return enter(Place::Geometry);
        }
        return enter(Place::Elsewhere);
    }
    bool start_array(std::size_t)
    {
        if (in(Place::Coordinates))
            return enter_list();
        if (places_.empty())
            return enter(Place::List);
        if (in(Place::Root) && key_ == "features")
            return enter(Place::Features);
        if (in(Place::Geometry) && key_ == "coordinates") {
            depth_ = 0;
            return enter_list();
        }
        return enter(Place::Elsewhere);
    }
    bool end_object()
    {
        if (in(Place::Geometry) && !is_polygon_)
            features_.back().rings.clear();
        return leave();
    }
    bool end_array()
    {
        if (!in(Place::Coordinates))
            return leave();
        return end_point() && (--depth_, leave());
    }
    bool parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception&)
    {
        fault_ = "byte " + std::to_string(byte) + ": not JSON";
        return false;
    }

    const std::string& fault() const { return fault_; }

private:
    // What the innermost open bracket belongs to.
    enum class Place {
        Root,
        List,
        Features,
        Feature,
        Properties,
        Geometry,
        Coordinates,
        Elsewhere
    };

    bool in(Place place) const { return !places_.empty() && places_.back() == place; }

    bool enter(Place place)
    {
        if (places_.size() == deepest)
            return refuse("nested too deep");
        places_.push_back(place);
        return true;
    }

    bool leave()
    {
        places_.pop_back();
        return true;
    }

    // Counts, at each depth of the coordinates, how many lists their parent has had so far.
    bool enter_list()
    {
        if (depth_ == most_depth)
            return refuse("coordinates nested too deep");
        ++lists_[++depth_];
        if (depth_ == 1)
            lists_[1] = 1;
        lists_[depth_ + 1] = 0;
        point_.clear();
        return enter(Place::Coordinates);
    }

    // Polygons have their points in the third list, and the first ring of each is the outer one;
    // several polygons lie one list deeper.
    bool end_point()
    {
        if (point_.empty())
            return true;
        if (point_.size() < 2)
            return refuse("a point with one coordinate");
        const bool outer = depth_ >= 3 && lists_[depth_ - 1] == 1;
        const Corner corner{point_[1], point_[0]};
        point_.clear();
        if (!outer)
            return true;
        if (corners_ == limits_.corners)
            return refuse("more corners than are read");
        ++corners_;
        auto& rings = features_.back().rings;
        if (rings.empty() || lists_[depth_] == 1)
            rings.emplace_back();
        rings.back().push_back(corner);
        return true;
    }

    bool value(std::string text, std::optional<double> number = std::nullopt)
    {
        if (in(Place::Coordinates)) {
            if (!number)
                return refuse("a coordinate that is no number");
            if (point_.size() < most_coordinates)
                point_.push_back(*number);
            return true;
        }
        if (!in(Place::Properties))
            return true;
        auto& properties = features_.back().properties;
        if (text.size() > limits_.property_bytes || properties.size() == limits_.properties)
            return refuse("a property beyond all measure");
        properties.emplace_back(std::move(key_), std::move(text));
        return true;
    }

    bool refuse(const std::string& reason)
    {
        fault_ = features_.empty() ? reason
                                   : "shape " + std::to_string(features_.size()) + ": " + reason;
        return false;
    }

    static constexpr std::size_t most_depth = 4;
    static constexpr std::size_t most_coordinates = 4;

    std::vector<Feature>& features_;
    const FeatureLimits& limits_;
    std::vector<Place> places_;
    std::string key_;
    bool is_polygon_ = false;
    std::size_t depth_ = 0;  // of lists in the coordinates
    std::array<std::size_t, most_depth + 2> lists_{};
    std::vector<double> point_;
    std::size_t corners_ = 0;
    std::string fault_;
};

}  // namespace

Result<std::vector<Feature>> parse_geojson(std::string_view json, const std::string& file,
                                           const FeatureLimits& limits)
{
    std::vector<Feature> features;
    Gatherer gatherer(features, limits);
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &gatherer))
        return Error{Error::Code::Invalid, file + ": " + gatherer.fault()};
    if (features.empty())
        return Error{Error::Code::Invalid, file + ": JSON without shapes or towns"};
    return features;
}

}  // namespace kotozute
