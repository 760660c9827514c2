using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What one pass of the JSON writer met. The writer runs on one thread without waiting, so the pass belongs to the thread.</summary>
internal sealed class OutputJsonPass
{
    [ThreadStatic]
    private static OutputJsonPass? _current;

    public static OutputJsonPass? Current => _current;

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public ImmutableHashSet<Resource> Resources { get; private set; } = [];

    public List<IOutput> Pending { get; } = [];

    public static (string Text, OutputJsonPass Pass) Run(Func<string> write)
    {
        var (outer, pass) = (_current, new OutputJsonPass());
        _current = pass;
        try
        {
            return (write(), pass);
        }
        finally
        {
            _current = outer;
        }
    }

    public void Note(OutputData data)
    {
        IsKnown &= data.IsKnown;
        IsSecret |= data.IsSecret;
        Resources = OutputData.Union(Resources, data.Resources);
    }
}
