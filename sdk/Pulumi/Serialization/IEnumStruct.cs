namespace Pulumi.Serialization;

/// <summary>A generated [EnumType] struct. Those that a program writes itself are read by reflection.</summary>
internal interface IEnumStruct
{
    /// <summary>Its text or number.</summary>
    object? Wire { get; }
}
