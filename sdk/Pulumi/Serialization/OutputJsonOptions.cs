using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>The caller's JSON options plus the knowledge of outputs; made once for each, because options carry the caches of the JSON library.</summary>
internal static class OutputJsonOptions
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Known = [];

    public static JsonSerializerOptions With(JsonSerializerOptions? options) =>
        Known.GetValue(
            options ?? JsonSerializerOptions.Default,
            static given =>
            {
                var copy = new JsonSerializerOptions(given);
                copy.Converters.Add(new Factory());
                return copy;
            }
        );

    private sealed class Factory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => ValueTypeOf(typeToConvert) is not null;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, ValueTypeOf(typeToConvert)!))!;

        private static Type? ValueTypeOf(Type type)
        {
            for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
                if (
                    candidate.IsGenericType
                    && candidate.GetGenericTypeDefinition() is var open
                    && (open == typeof(Output<>) || open == typeof(Input<>))
                )
                    return candidate.GetGenericArguments()[0];
            return null;
        }
    }

    private sealed class Converter<TWrapper, TValue> : JsonConverter<TWrapper>
    {
        public override TWrapper? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = JsonSerializer.Deserialize<TValue>(ref reader, options)!;
            if (typeToConvert == typeof(Output<TValue>))
                return (TWrapper)(object)Output.Create(value);
            if (typeToConvert == typeof(Input<TValue>))
                return (TWrapper)(object)(Input<TValue>)value;
            throw new JsonException($"A {typeToConvert.FullName} cannot be read from JSON.");
        }

        public override void Write(Utf8JsonWriter writer, TWrapper value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? ((IInput)value!).AsUntypedOutput();
            var data = output.DataAsync().AsTask();
            if (!data.IsCompleted)
            {
                OutputJsonPass.Current?.Pending.Add(output);
                writer.WriteNullValue();
                return;
            }

            var content = data.GetAwaiter().GetResult();
            OutputJsonPass.Current?.Note(content);
            if (content.IsKnown)
                JsonSerializer.Serialize(writer, (TValue)content.Untyped!, options);
            else
                writer.WriteNullValue();
        }
    }
}
