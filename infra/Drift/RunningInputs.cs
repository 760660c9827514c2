using System.Collections.Immutable;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Drift;

/// <summary>
/// The inputs of a running resource, as far as the stack sets them: what only Azure has is a default of Azure's, and what Azure never shows is taken for what the stack has. Pure.
/// </summary>
internal static class RunningInputs
{
    // whoever adds one changes the resource, although the stack does not know its name
    private const string FreeNames = "tags";

    // What Azure accepts and shows empty or not at all.
    // Source: Host Pools - Get, https://learn.microsoft.com/rest/api/desktopvirtualization/host-pools/get (registrationInfo: the token has its own action, and its end moves with each deployment)
    private static readonly ImmutableArray<(string Type, string Input)> NotShown =
    [
        ("azure-native:desktopvirtualization:HostPool", "registrationInfo"),
    ];

    // An extension that was asked for in version 1.3 is shown as what is installed, such as 1.3.22. avd verify checks that it is not older.
    private const string ExtensionVersion = "typeHandlerVersion";

    /// <summary>The inputs.</summary>
    /// <param name="running">What runs, with all that Azure shows.</param>
    /// <param name="planned">The same resource in the preview.</param>
    public static ImmutableSortedDictionary<string, PreviewValue> Of(PreviewResource running, PreviewResource planned)
    {
        var shown = Members("", running.Inputs, planned.Inputs);
        foreach (var (type, input) in NotShown)
            if (type == planned.Type && planned.Inputs.TryGetValue(input, out var value))
                shown = shown.SetItem(input, value);
        return shown;
    }

    /// <summary>A value as far as the stack sets it.</summary>
    /// <param name="name">Name of the input.</param>
    /// <param name="actual">What Azure has.</param>
    /// <param name="wanted">What the stack has.</param>
    public static PreviewValue Value(string name, PreviewValue actual, PreviewValue wanted) =>
        (actual, wanted) switch
        {
            (PreviewValue.Map(var shown), PreviewValue.Map(var set)) => new PreviewValue.Map(Members(name, shown, set)),
            (PreviewValue.List(var shown), PreviewValue.List(var set)) => new PreviewValue.List(RunningItems.Of(name, shown, set)),
            (PreviewValue.Text(var shown), PreviewValue.Text(var set)) when AdoptionPlanner.IsOtherSpelling(shown, set) => wanted,
            (PreviewValue.Text(var shown), PreviewValue.Text(var set))
                when name == ExtensionVersion && shown.StartsWith($"{set}.", StringComparison.Ordinal) => wanted,
            _ => actual,
        };

    private static ImmutableSortedDictionary<string, PreviewValue> Members(
        string parent,
        ImmutableSortedDictionary<string, PreviewValue> running,
        ImmutableSortedDictionary<string, PreviewValue> planned
    )
    {
        var members = (parent == FreeNames ? running : running.Clear()).ToBuilder();
        foreach (var (name, wanted) in planned)
            if (running.TryGetValue(name, out var actual))
                members[name] = Value(name, actual, wanted);
            else if (IsNeverShown(wanted))
                members[name] = wanted;
        return members.ToImmutable();
    }

    // secrets; what only Azure knows; and what is empty, which Azure leaves out
    private static bool IsNeverShown(PreviewValue value) =>
        value switch
        {
            PreviewValue.Secret or PreviewValue.Unknown or PreviewValue.Null => true,
            PreviewValue.Map(var members) => members.Values.All(IsNeverShown),
            PreviewValue.List(var items) => items.All(IsNeverShown),
            _ => false,
        };
}
