using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>A string enum in the form that generated packages give.</summary>
[EnumType]
internal readonly struct Colour : IEquatable<Colour>
{
    private readonly string _value;

    private Colour(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static Colour Red { get; } = new("red");
    public static Colour SeaGreen { get; } = new("sea-green");

    public static bool operator ==(Colour left, Colour right) => left.Equals(right);

    public static bool operator !=(Colour left, Colour right) => !left.Equals(right);

    public static explicit operator string(Colour value) => value._value;

    public override bool Equals(object? obj) => obj is Colour other && Equals(other);

    public bool Equals(Colour other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
