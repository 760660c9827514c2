namespace Pulumi;

/// <summary>A resource's full name in the engine.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    public Urn(string value) => _value = value;

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that the engine would give. Unlike the mocks' one it carries every parent type except the stack's.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null
    )
    {
        var parentOutput = parent?.Urn ?? parentUrn?.ToOutput();
        var prefix = parentOutput is not null
            ? parentOutput.Apply(PrefixBelow)
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    public bool Equals(Urn other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;

    private static string PrefixBelow(string parent)
    {
        var qualified = parent[..parent.LastIndexOf("::", StringComparison.Ordinal)];
        return qualified.EndsWith("::" + Stack.TypeToken, StringComparison.Ordinal)
            ? qualified[..^Stack.TypeToken.Length]
            : qualified + "$";
    }
}
