using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output to hand out now and to fill later, for two components that need something of each other.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();
    private int _resolved;

    // Not watched by the run until it is resolved: one that is never resolved must not hang the program.
    public DeferredOutput() => Output = Output<T>.Untracked(_source.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref _resolved, 1) != 0)
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        _ = ForwardAsync(output);
    }

    private async Task ForwardAsync(Output<T> output)
    {
        try
        {
            _source.SetResult(await output.DataTask.ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            _source.SetException(failure);
        }
    }
}
