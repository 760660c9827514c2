using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>What another parameter must be.</summary>
/// <param name="Parameter">The other parameter.</param>
/// <param name="Words">Its values, of which one is enough.</param>
public sealed record ParameterCondition(string Parameter, ImmutableArray<string> Words)
{
    /// <summary>The values as words.</summary>
    public string Allowed => string.Join(" or ", Words);

    /// <summary>The parameter is true.</summary>
    public static ParameterCondition On(string parameter) => new(parameter, ["true"]);

    /// <summary>The parameter is false.</summary>
    public static ParameterCondition Off(string parameter) => new(parameter, ["false"]);

    /// <summary>The parameter is one of the words.</summary>
    public static ParameterCondition Is(string parameter, params ImmutableArray<string> words) => new(parameter, words);

    /// <summary>Whether it is so. A value that only the other tool can compute may be anything.</summary>
    internal bool Holds(Func<string, ParameterValue?> valueOf) =>
        valueOf(Parameter) switch
        {
            ParameterValue.Flag flag => Words.Contains(flag.Value ? "true" : "false"),
            ParameterValue.Text text => Words.Contains(text.Value, StringComparer.OrdinalIgnoreCase),
            ParameterValue.Expression or ParameterValue.Variable => true,
            _ => false,
        };
}
