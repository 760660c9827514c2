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

    /// <summary>What was probably meant by a text that is not one of these values; null when nobody knows.</summary>
    static virtual string? HintFor(string text) => null;

    /// <summary>Whether a text may carry a secret beside what is asked for, so that no message may show it.</summary>
    static virtual bool MayHoldSecret(string text) => false;
}
