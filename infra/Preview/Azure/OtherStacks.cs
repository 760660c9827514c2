using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Contracts;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// What other stacks export, as far as this one reads it: the outputs of their own previews, or, for a stack that cannot be previewed here, a stand-in of what the config means.
/// </summary>
/// <param name="estate">The estate of the stack that reads.</param>
/// <param name="outputs">The outputs of stacks that were previewed, by their full names.</param>
internal sealed class OtherStacks(AvdEstate estate, ImmutableDictionary<string, ImmutableSortedDictionary<string, PreviewValue>> outputs)
{
    /// <summary>The type of a reference to a stack.</summary>
    public const string Type = "pulumi:pulumi:StackReference";

    /// <summary>The state of a reference.</summary>
    /// <param name="stack">Full name of the stack.</param>
    public ImmutableDictionary<string, object> StateOf(string stack) =>
        ImmutableDictionary<string, object>
            .Empty.Add("name", stack)
            .Add("outputs", outputs.TryGetValue(stack, out var given) ? PreviewedOutputs.Of(given) : StandIn(stack))
            .Add("secretOutputNames", ImmutableArray<object>.Empty);

    private ImmutableDictionary<string, object> StandIn(string stack) =>
        ImmutableDictionary<string, object>
            .Empty.Add(ControlPlaneContract.OutputName, ControlPlaneExport.StandIn(estate))
            .Add(SessionHostContract.OutputName, SessionHostContract.StandIn(estate))
            .Add(ProfileContract.OutputName, ProfileContract.StandIn(estate, ShareOf(stack)));

    private static UncPath ShareOf(string stack) =>
        UncPath.TryCreate($@"\\from-stack-{stack.Replace('/', '-')}\profiles", out var share)
            ? share
            : throw new ArgumentException($"'{stack}' is no name of a stack.", nameof(stack));
}
