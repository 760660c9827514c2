using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Awaits outputs one after another and keeps the sum of their flags: what All, Tuple, Format, lists and maps share.</summary>
internal sealed class Gathering
{
    private bool _isKnown = true;
    private bool _isSecret;
    private ImmutableHashSet<Resource> _resources = [];

    public static async Task<OutputData<T>> OfAsync<T>(Func<Gathering, ValueTask<T>> build)
    {
        var gathering = new Gathering();
        var value = await build(gathering).ConfigureAwait(false);
        return new OutputData<T>(value, gathering._isKnown, gathering._isSecret, gathering._resources);
    }

    public async ValueTask<T> TakeAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        Note(data);
        return data.Value;
    }

    public async ValueTask<object?> TakeUntypedAsync(IOutput output)
    {
        var data = await output.DataAsync().ConfigureAwait(false);
        Note(data);
        return data.Untyped;
    }

    private void Note(OutputData data)
    {
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        _resources = OutputData.Union(_resources, data.Resources);
    }
}
