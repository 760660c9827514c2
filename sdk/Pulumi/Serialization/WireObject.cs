using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The members of one object that came over the wire, for the class that it becomes. Absent ones read as defaults, unknown keys are ignored.</summary>
/// <param name="members">Plain values by name.</param>
/// <param name="where">Whose they are, for reports.</param>
internal sealed class WireObject(ImmutableDictionary<string, object> members, string where)
{
    public T Read<T>(string name) => Read<T>(ValueReader.For(typeof(T), where), name);

    public T Object<T>(string name)
        where T : class, IOutputObject<T> => Read<T>(ValueReader.ForObject<T>(), name);

    public ImmutableArray<T> Objects<T>(string name)
        where T : class, IOutputObject<T> => Read<ImmutableArray<T>>(new ListReader<T>().Of([ValueReader.ForObject<T>()]), name);

    private T Read<T>(ValueReader reader, string name) => reader.Read<T>(members.GetValueOrDefault(name), where);
}
