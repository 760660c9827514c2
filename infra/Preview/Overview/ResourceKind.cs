using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Resources that a reader counts together.</summary>
/// <param name="One">What one is called: <c>host pool</c>.</param>
/// <param name="Many">What several are called: <c>host pools</c>.</param>
/// <param name="Types">The part of the type token after <c>azure-native:</c>, of each type that belongs to it.</param>
internal sealed record ResourceKind(string One, string Many, ImmutableArray<string> Types)
{
    /// <summary>Default: no. Whether something is lost with one: data, or desktops that people work on. A deployment must not replace or delete it by accident.</summary>
    public bool HoldsState { get; init; }

    /// <summary>What a number of them is called.</summary>
    public string For(int count) => count == 1 ? One : Many;

    /// <summary>Whether a resource is of one of its types.</summary>
    public bool Has(PreviewResource resource)
    {
        foreach (var type in Types)
            if (ResourceKinds.Is(resource, type))
                return true;
        return false;
    }
}
