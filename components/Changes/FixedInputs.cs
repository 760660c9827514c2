namespace AvdPulumi.Components.Changes;

/// <summary>Makes the entries of the table of changes, so that each reads as one line.</summary>
internal static class FixedInputs
{
    /// <summary>A new value replaces the resource, because this program says so.</summary>
    public static FixedInput Replaced(string input, ChangeEvidence evidence, string source) =>
        new()
        {
            Input = input,
            Effect = ChangeEffect.Replaced,
            Evidence = evidence,
            Source = source,
        };

    /// <summary>A new value replaces the resource, because azure-native knows.</summary>
    public static FixedInput ByProvider(string input, ChangeEvidence evidence, string source) =>
        new()
        {
            Input = input,
            Effect = ChangeEffect.ReplacedByProvider,
            Evidence = evidence,
            Source = source,
            ProviderKnows = true,
        };

    /// <summary>Azure refuses a new value.</summary>
    public static FixedInput Refused(string input, ChangeEvidence evidence, string source) =>
        new()
        {
            Input = input,
            Effect = ChangeEffect.Refused,
            Evidence = evidence,
            Source = source,
        };

    /// <summary>The same entry, which azure-native knows as well.</summary>
    public static FixedInput Known(FixedInput input) => input with { ProviderKnows = true };

    /// <summary>A new value is not looked at, once something is the case.</summary>
    public static FixedInput Ignored(string input, ChangeEvidence evidence, string source, string when) =>
        new()
        {
            Input = input,
            Effect = ChangeEffect.Ignored,
            Evidence = evidence,
            Source = source,
            When = when,
        };
}
