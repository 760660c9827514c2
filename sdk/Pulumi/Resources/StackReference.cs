using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads the outputs of another stack. Values are untyped: text, double, bool, lists and maps of those.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name })
        ) { }

    [Output("name")]
    public Output<string> Name => field ??= MadeOutput<string>("name");

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs => field ??= MadeOutput<ImmutableDictionary<string, object>>("outputs");

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames => field ??= MadeOutput<ImmutableArray<string>>("secretOutputNames");

    internal override Type OutputsMadeBy => typeof(StackReference);

    /// <summary>The output, or a known null when there is none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name)
    {
        var found = Output.Tuple(name.ToOutput(), Outputs).Apply(both => (object?)both.Item2.GetValueOrDefault(both.Item1));
        return new Output<object?>(WithOwnSecretnessAsync(name, found));
    }

    /// <summary>The output; a missing one fails the run.</summary>
    public Output<object> RequireOutput(Input<string> name)
    {
        var found = Output
            .Tuple(name.ToOutput(), Name, Outputs)
            .Apply(all =>
                all.Item3.GetValueOrDefault(all.Item1)
                ?? throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")
            );
        return new Output<object>(WithOwnSecretnessAsync(name, found));
    }

    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? throw SecretRead("GetOutputValueAsync", nameof(GetOutput)) : data.Value;
    }

    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? throw SecretRead("RequireOutputValueAsync", nameof(RequireOutput)) : data.Value;
    }

    // the names of the methods are those the real SDK says, older than the methods' own
    private static InvalidOperationException SecretRead(string method, string instead) =>
        new($"Cannot call '{method}' if the referenced stack has secret outputs. Use '{instead}' instead.");

    /// <summary>The dictionary as a whole is secret if one entry is; the list of secret names says which ones really are.</summary>
    private async Task<OutputData<TValue>> WithOwnSecretnessAsync<TValue>(Input<string> name, Output<TValue> found)
    {
        var data = await found.DataTask.ConfigureAwait(false);
        var isSecret = await IsSecretAsync(name).ConfigureAwait(false);
        return new OutputData<TValue>(data.Value, data.IsKnown, isSecret, data.Resources);
    }

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var key = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secretNames = await SecretOutputNames.DataTask.ConfigureAwait(false);
        // a state without the list is unknown in a preview; outside one it is a null list, and reading that fails as it does in the real SDK
        if (key.IsKnown && secretNames.IsKnown)
            return secretNames.Value.Contains(key.Value);
        return (await Outputs.DataTask.ConfigureAwait(false)).IsSecret;
    }
}
