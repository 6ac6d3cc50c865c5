#pragma once

#include <QtTypes>

namespace sealyard::templates {

/// The Go types that a template can meet. Text is UTF-8 in bytes, as in Go: lengths and slices count bytes.
enum class Type : quint8 {
    Nil, ///< nothing; boxed: a nil interface
    Bool,
    Int,
    Int64,
    Uint8,
    Uint64,
    Float64,
    Complex128,
    String,
    Bytes,       ///< []uint8
    List,        ///< []interface {}
    StringList,  ///< []string
    IntList,     ///< []int
    NestedList,  ///< [][]interface {}
    Map,         ///< map[string]interface {}
    StringMap,   ///< map[string]string
    ChartValues, ///< chartutil.Values: a map by another name
    Time,
    Duration,
    Month,
    Weekday,
    Object,
};

/// What reflect calls a kind, as far as templates tell them apart.
enum class Kind : quint8 { Invalid, Bool, Int, Uint, Float, Complex, String, Slice, Map, Struct, Pointer };

} // namespace sealyard::templates
