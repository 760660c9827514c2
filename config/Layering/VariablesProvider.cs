using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Configuration.Layering;

/// <summary>
/// Environment variables as a provider of Microsoft.Extensions.Configuration. Its own provider reads the process; this one is handed the variables, so that the
/// program stays a function of what it is given, and it knows by which variable a key was given. An empty variable counts as not given: pipelines hand over
/// undefined variables that way.
/// </summary>
/// <param name="variables">The variables.</param>
/// <param name="keyOf">The key that a variable sets; null for one that is none of this provider's.</param>
public sealed class VariablesProvider(IReadOnlyDictionary<string, string> variables, Func<string, string?> keyOf) : ConfigurationProvider
{
    private Dictionary<string, string> _names = [];

    /// <summary>The keys that are given.</summary>
    public IReadOnlyCollection<string> Keys => _names.Keys;

    /// <summary>Name of the variable that gives a key, as it is spelled in the environment.</summary>
    public string NameOf(string key) => _names[key];

    /// <inheritdoc/>
    public override void Load()
    {
        var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // on Linux two names may differ by case alone: which of them holds must not depend on the order of the environment
        foreach (var name in variables.Keys.Order(StringComparer.Ordinal))
        {
            if (variables[name].Length == 0 || keyOf(name) is not { } key)
                continue;
            data[key] = variables[name];
            names[key] = name;
        }

        (Data, _names) = (data, names);
    }
}
