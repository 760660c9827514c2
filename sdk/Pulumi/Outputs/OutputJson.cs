using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>JSON text of a value that may have outputs inside; they are unwrapped, and their flags go to the text as a whole.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        new(SerializeAsync(value, options));

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        json.Apply(text => JsonSerializer.Deserialize(text, OutputJsonOptions.Of<T>(OutputJsonOptions.With(options)))!);

    private static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var outer = await value.DataTask.ConfigureAwait(false);
        if (!outer.IsKnown)
            return outer.With("");

        var type = OutputJsonOptions.Of<T>(OutputJsonOptions.With(options));
        while (true)
        {
            // The JSON writer cannot wait, so a pass that meets a pending output only notes it; then we wait and write again.
            var (text, pass) = OutputJsonPass.Run(() => JsonSerializer.Serialize(outer.Value, type));
            if (pass.Pending.Count == 0)
                return outer.Then(new OutputData<string>(pass.IsKnown ? text : "", pass.IsKnown, pass.IsSecret, pass.Resources));
            foreach (var pending in pass.Pending)
                await pending.DataAsync().ConfigureAwait(false);
        }
    }
}
