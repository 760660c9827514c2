namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>A value of a running estate, and what it becomes here.</summary>
public sealed record ArmMapping : SettingMapping
{
    /// <summary>What the import calls the value: the resource, then the path in it as Azure has it. [*] is any item of a list.</summary>
    public required string Name { get; init; }

    /// <summary>A row of which Azure and the config have the same value.</summary>
    internal static ArmMapping Same(string name, string setting) =>
        new()
        {
            Name = name,
            Setting = setting,
            Conversion = Conversions.Same,
        };

    /// <summary>A row with another conversion.</summary>
    internal static ArmMapping With(string name, string setting, Conversion conversion, string? note = null) =>
        new()
        {
            Name = name,
            Setting = setting,
            Conversion = conversion,
            Note = note,
        };

    /// <summary>A row without a setting, because other settings decide.</summary>
    internal static ArmMapping Derived(string name, string note) =>
        new()
        {
            Name = name,
            Conversion = Conversions.Derived,
            Note = note,
        };
}
