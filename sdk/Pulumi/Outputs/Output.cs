using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes outputs and puts them together.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Of(value));

    public static Output<T> Create<T>(Task<T> value) => new(AwaitAsync(value, isSecret: false));

    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Of(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Task<T> value) => new(AwaitAsync(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Output<T> value) => new(MarkAsync(value, isSecret: true));

    public static Output<T> Unsecret<T>(Output<T> output) => new(MarkAsync(output, isSecret: false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => AllOf([.. inputs.Select(input => input.ToOutput())]);

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => AllOf([.. outputs]);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => AllOf([.. outputs]);

    private static Output<ImmutableArray<T>> AllOf<T>(ImmutableArray<Output<T>> outputs) =>
        new(
            Gathering.OfAsync(async gathering =>
            {
                var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
                foreach (var output in outputs)
                    values.Add(await gathering.TakeAsync(output).ConfigureAwait(false));
                return values.MoveToImmutable();
            })
        );

    private static async Task<OutputData<T>> AwaitAsync<T>(Task<T> value, bool isSecret) =>
        OutputData<T>.Of(await value.ConfigureAwait(false), isSecret);

    private static async Task<OutputData<T>> MarkAsync<T>(Output<T> output, bool isSecret)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return new OutputData<T>(data.Value, data.IsKnown, isSecret, data.Resources);
    }
}
