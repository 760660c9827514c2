using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange;

/// <summary>The value of a parameter of another tool. A secret is a case of its own, which has no value: only where it is stored.</summary>
public abstract record ParameterValue
{
    private ParameterValue() { }

    /// <summary>A text.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : ParameterValue;

    /// <summary>A number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(double Value) : ParameterValue;

    /// <summary>True or false.</summary>
    /// <param name="Value">Which of the two.</param>
    public sealed record Flag(bool Value) : ParameterValue;

    /// <summary>A list.</summary>
    /// <param name="Items">Its items, in order.</param>
    public sealed record List(ImmutableArray<ParameterValue> Items) : ParameterValue;

    /// <summary>Values by name.</summary>
    /// <param name="Members">Its members, in order.</param>
    public sealed record Map(ImmutableArray<KeyValuePair<string, ParameterValue>> Members) : ParameterValue
    {
        /// <summary>A value by its name, or by a path such as <c>properties.hostPoolType</c>, whatever the case, as in Azure; null if it is not there.</summary>
        public ParameterValue? Find(string path)
        {
            ParameterValue? value = this;
            foreach (var name in path.Split('.'))
                value = (value as Map)
                    ?.Members.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
                    .Value;
            return value;
        }

        /// <summary>A text by its name or path; null if there is none.</summary>
        public string? TextAt(string path) => (Find(path) as Text)?.Value;
    }

    /// <summary>A secret in a key vault.</summary>
    /// <param name="Vault">Name of the vault.</param>
    /// <param name="Name">Name of the secret.</param>
    public sealed record VaultSecret(string Vault, string Name) : ParameterValue
    {
        /// <summary>Default: not known. Full ARM id of the vault.</summary>
        public string? VaultId { get; init; }
    }

    /// <summary>A value that an environment variable of the deployment contains.</summary>
    /// <param name="Name">Name of the variable.</param>
    public sealed record Variable(string Name) : ParameterValue;

    /// <summary>Nothing: the parameter has no value.</summary>
    public sealed record Null : ParameterValue;

    /// <summary>Something that only the other tool can compute, such as a function call.</summary>
    /// <param name="Source">How it is written.</param>
    public sealed record Expression(string Source) : ParameterValue;
}
