namespace AvdPulumi.Configuration.Binding;

/// <summary>How a setting is read.</summary>
internal enum ValueKind
{
    Text,
    Boolean,
    Integer,
    Number,
    Guid,
    Enumeration,
    TextValue,
    Record,
    List,
    TextMap,
}
