using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Contracts;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>What other stacks export, as far as this one reads it. A preview reaches none of them: it answers with a stand-in of the contract, whose values name the stack.</summary>
/// <param name="estate">The estate of the stack that reads.</param>
internal sealed class OtherStacks(AvdEstate estate)
{
    /// <summary>The type of a reference to a stack.</summary>
    public const string Type = "pulumi:pulumi:StackReference";

    /// <summary>The state of a reference.</summary>
    /// <param name="stack">Full name of the stack.</param>
    public ImmutableDictionary<string, object> StateOf(string stack) =>
        ImmutableDictionary<string, object>
            .Empty.Add("name", stack)
            .Add(
                "outputs",
                ImmutableDictionary<string, object>.Empty.Add(ProfileContract.OutputName, ProfileContract.StandIn(estate, ShareOf(stack)))
            )
            .Add("secretOutputNames", ImmutableArray<object>.Empty);

    private static UncPath ShareOf(string stack) =>
        UncPath.TryCreate($@"\\from-stack-{stack.Replace('/', '-')}\profiles", out var share)
            ? share
            : throw new ArgumentException($"'{stack}' is no name of a stack.", nameof(stack));
}
