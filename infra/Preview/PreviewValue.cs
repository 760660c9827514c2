using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview;

/// <summary>A value in a preview. Secrets and values Azure has yet to decide are cases of their own, so that no renderer can print what it should not.</summary>
public abstract record PreviewValue
{
    private PreviewValue() { }

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : PreviewValue;

    /// <summary>A number; every number crosses the Pulumi protocol as a double.</summary>
    public sealed record Number(double Value) : PreviewValue;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : PreviewValue;

    /// <summary>A list, in the order of the program.</summary>
    public sealed record List(ImmutableArray<PreviewValue> Items) : PreviewValue;

    /// <summary>An object, sorted by key so that two previews compare line by line.</summary>
    public sealed record Map(ImmutableSortedDictionary<string, PreviewValue> Members) : PreviewValue;

    /// <summary>A secret; its value is not in the model at all.</summary>
    public sealed record Secret : PreviewValue
    {
        /// <summary>Default: not known. Where it comes from, as the config says it: <c>keyvault://vault/name</c> or <c>config://key</c>. That is no secret.</summary>
        public string? From { get; init; }
    }

    /// <summary>A value that only the deployment will know.</summary>
    public sealed record Unknown : PreviewValue;

    /// <summary>Nothing.</summary>
    public sealed record Null : PreviewValue;
}
