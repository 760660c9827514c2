using System.Collections.Immutable;

namespace AvdPulumi.Generators.Settings;

/// <summary>A settings record as generated code needs it.</summary>
/// <param name="Name">Its name without its namespace.</param>
/// <param name="Type">Its name as code refers to it from everywhere.</param>
/// <param name="Properties">Its properties in the order in which they are declared.</param>
internal sealed record RecordModel(string Name, string Type, ImmutableArray<PropertyModel> Properties);

/// <summary>A property of a settings record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as code refers to it from everywhere, without a question mark.</param>
/// <param name="Kind">How a value of it is taken from an object.</param>
/// <param name="IsRequired">Whether it has no default.</param>
/// <param name="Limits">What its attributes say, as code that initializes a shape; empty for nothing.</param>
/// <param name="Shape">The code that makes the shape of its value.</param>
internal sealed record PropertyModel(
    string Name,
    string Type,
    ValueForm Kind,
    bool IsRequired,
    ImmutableArray<string> Limits,
    string Shape
);

/// <summary>How a value is taken from an object, which is null if nothing is set.</summary>
internal enum ValueForm
{
    /// <summary>A reference, which may be null itself.</summary>
    Reference,

    /// <summary>A value in Nullable.</summary>
    Optional,

    /// <summary>A value that cannot be null.</summary>
    Plain,
}

/// <summary>An enumeration of settings.</summary>
/// <param name="Name">Its name without its namespace.</param>
/// <param name="Type">Its name as code refers to it from everywhere.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Words">Its members in the order in which they are declared.</param>
internal sealed record EnumerationModel(string Name, string Type, bool IsPublic, ImmutableArray<WordModel> Words);

/// <summary>A member of an enumeration.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Word">Its spelling in configuration.</param>
/// <param name="IsOffered">Whether messages suggest it.</param>
/// <param name="AlsoCalled">What people call it elsewhere; null for nothing.</param>
internal sealed record WordModel(string Member, string Word, bool IsOffered, string? AlsoCalled);
