using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>A small type that is read from one text and cannot hold a wrong one: <see cref="TryCreate"/> is the only way in.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ITextValue<TSelf>
    where TSelf : class, ITextValue<TSelf>
{
    /// <summary>What is expected, to follow "it must be".</summary>
    static abstract string Expectation { get; }

    /// <summary>A regular expression for editors (ECMA-262), no stricter than <see cref="TryCreate"/>.</summary>
    static abstract string Pattern { get; }

    /// <summary>Reads the text; false when it is not one of these values.</summary>
    static abstract bool TryCreate(string text, [NotNullWhen(true)] out TSelf? value);

    /// <summary>The probably intended value for an invalid text; null if unknown.</summary>
    static virtual string? HintFor(string text) => null;

    /// <summary>Whether a text may contain a secret in addition to the value. Messages must not show such a text.</summary>
    static virtual bool MayHoldSecret(string text) => false;
}
