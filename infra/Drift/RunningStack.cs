using System.Collections.Immutable;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Drift;

/// <summary>
/// A stack as it runs, in the form of its preview, so that the diff of the two is the drift. What Azure never shows, and what could not be read, is taken for what the stack has. Pure.
/// </summary>
internal static class RunningStack
{
    // What Azure accepts and shows empty or not at all.
    // Source: Host Pools - Get, https://learn.microsoft.com/rest/api/desktopvirtualization/host-pools/get (registrationInfo: the token has its own action, and its end moves with each deployment)
    private static readonly ImmutableArray<(string Type, string Input)> NotShown =
    [
        ("azure-native:desktopvirtualization:HostPool", "registrationInfo"),
    ];

    /// <summary>The running stack.</summary>
    /// <param name="stack">The preview.</param>
    /// <param name="estate">What runs.</param>
    public static PreviewModel Of(PreviewModel stack, LiveEstate estate)
    {
        var unread = estate.Unread.Keys.Select(id => new ArmResource(id, "", new ParameterValue.Map([]), LiveEstateReader.Azure));
        var running = AdoptionPlanner.Of(stack, [.. estate.Resources, .. unread]).Before;
        var planned = stack.Resources.ToLookup(resource => resource.Urn);
        return TimeInputs.Aligned(
            running with
            {
                // what the config gate found of the stack is no drift
                Diagnostics = stack.Diagnostics,
                Resources =
                [
                    .. running.Resources.Select(resource =>
                        resource.IsInAzure ? resource with { Inputs = InputsOf(resource, planned[resource.Urn].First()) } : resource
                    ),
                ],
            },
            stack
        );
    }

    private static ImmutableSortedDictionary<string, PreviewValue> InputsOf(PreviewResource running, PreviewResource planned)
    {
        var shown = Members(running.Inputs, planned.Inputs);
        foreach (var (type, input) in NotShown)
            if (type == planned.Type && planned.Inputs.TryGetValue(input, out var value))
                shown = shown.SetItem(input, value);
        return shown;
    }

    private static ImmutableSortedDictionary<string, PreviewValue> Members(
        ImmutableSortedDictionary<string, PreviewValue> running,
        ImmutableSortedDictionary<string, PreviewValue> planned
    )
    {
        var members = running.ToBuilder();
        foreach (var (name, wanted) in planned)
            if (running.TryGetValue(name, out var actual))
                members[name] = Value(actual, wanted);
            else if (IsNeverShown(wanted))
                members[name] = wanted;
        return members.ToImmutable();
    }

    private static PreviewValue Value(PreviewValue actual, PreviewValue wanted) =>
        (actual, wanted) switch
        {
            (PreviewValue.Map(var shown), PreviewValue.Map(var set)) => new PreviewValue.Map(Members(shown, set)),
            (PreviewValue.List(var shown), PreviewValue.List(var set)) when shown.Length == set.Length => new PreviewValue.List([
                .. shown.Zip(set, Value),
            ]),
            _ => actual,
        };

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
