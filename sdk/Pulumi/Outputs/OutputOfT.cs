using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A value that may come later, may be unknown in a preview, may be secret, and remembers the resources it came from.</summary>
public sealed class Output<T> : IOutput
{
    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>Inside a deployment every output is watched: the run waits for it, and its failure is a failure of the run.</summary>
    internal Output(Task<OutputData<T>> dataTask)
        : this(dataTask, tracked: true) { }

    internal Output(OutputData<T> data)
        : this(Task.FromResult(data), tracked: false) { }

    private Output(Task<OutputData<T>> dataTask, bool tracked)
    {
        DataTask = dataTask;
        if (tracked && !dataTask.IsCompletedSuccessfully)
            Deployment.Current?.Tasks.Track(dataTask);
    }

    /// <summary>An output that something else already watches, or that may rightly never come.</summary>
    internal static Output<T> Untracked(Task<OutputData<T>> dataTask) => new(dataTask, tracked: false);

    public static Output<T> Create(Task<T> value) => Output.Create(value);

    // The order and number of the overloads is the contract: a lambda binds to exactly one of them, or is ambiguous, as with the real package.
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => new(ApplyValueAsync(func));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => new(ApplyTaskAsync(func));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => new(ApplyOutputAsync(value => func(value)?.AsOutput()));

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ApplyOutputAsync(func));

    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        new(
            ApplyTaskAsync(async value =>
            {
                await func(value).ConfigureAwait(false);
                return default(ValueTuple);
            })
        );

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => new(ApplyOutputAsync(value => func(value)));

    /// <summary>Always a mistake, so it says what to do instead; with PULUMI_ERROR_OUTPUT_STRING set it throws.</summary>
    public override string ToString() => OutputText.Refuse();

    ValueTask<OutputData> IOutput.DataAsync() =>
        DataTask.IsCompletedSuccessfully ? new ValueTask<OutputData>(DataTask.Result) : UntypedAsync();

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    private async ValueTask<OutputData> UntypedAsync() => await DataTask.ConfigureAwait(false);

    private async Task<OutputData<TResult>> ApplyValueAsync<TResult>(Func<T, TResult> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.With(data.IsKnown ? func(data.Value) : default!);
    }

    private async Task<OutputData<TResult>> ApplyTaskAsync<TResult>(Func<T, Task<TResult>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.With(data.IsKnown ? await func(data.Value).ConfigureAwait(false) : default!);
    }

    private async Task<OutputData<TResult>> ApplyOutputAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown || func(data.Value) is not { } inner)
            return data.With<TResult>(default!);
        return data.Then(await inner.DataTask.ConfigureAwait(false));
    }
}
