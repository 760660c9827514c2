using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Reads a generated [OutputType] class, which makes itself.</summary>
internal sealed class GeneratedObjectReader<T> : ValueReader
    where T : class, IOutputObject<T>
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (null, "");
        if (value is null)
            return true;
        if (value is not ImmutableDictionary<string, object> members)
        {
            problem = Mismatch(value, typeof(T).FullName!, where);
            return false;
        }

        result = T.From(new WireObject(members, where));
        return true;
    }
}
