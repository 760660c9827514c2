namespace Pulumi.Serialization;

/// <summary>Collects the members of an args object: those that have a value, which are few of many. Refuses one that lacks a required member.</summary>
internal sealed class ArgsEntries(InputArgs args)
{
    public List<ArgsEntry> All { get; } = [];

    /// <summary>A member that may be left out.</summary>
    public ArgsEntries Add(string name, object? value, bool isJson = false)
    {
        if (value is not null)
            All.Add(new ArgsEntry(name, value, isJson));
        return this;
    }

    /// <summary>A member that must have a value; an error names it as its class does.</summary>
    public ArgsEntries Require(string name, object? value, string memberName, bool isJson = false) =>
        value is not null
            ? Add(name, value, isJson)
            : throw new ArgumentNullException(
                memberName,
                $"[Input] {args.GetType().FullName}.{memberName} is required but was not given a value"
            );
}
