using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Pulumi.Serialization;

/// <summary>The caller's JSON options plus the knowledge of outputs; made once for each, because options carry the caches of the JSON library.</summary>
internal static class OutputJsonOptions
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Known = [];

    public static JsonSerializerOptions With(JsonSerializerOptions? options) =>
        Known.GetValue(
            options ?? Default,
            static given =>
            {
                var copy = new JsonSerializerOptions(given);
                copy.Converters.Add(new Factory());
                return copy;
            }
        );

    /// <summary>How a type is written: found by reflection, or in a native build by the source-generated context that the caller's options must name.</summary>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions? options)
    {
        var given = options ?? Default;
        if (NativeCode.CanReflect)
            given.MakeReadOnly(populateMissingResolver: true);
        return (JsonTypeInfo<T>)given.GetTypeInfo(typeof(T));
    }

    private static JsonSerializerOptions Default { get; } = NativeCode.CanReflect ? JsonSerializerOptions.Default : new();

    private sealed class Factory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => ValueTypeOf(typeToConvert) is not null;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            NativeCode.CanReflect ? Reflected(typeToConvert) : throw NativeCode.CannotFollow(typeToConvert.FullName!);

        [RequiresDynamicCode(NativeCode.Reflects)]
        private static JsonConverter Reflected(Type typeToConvert) =>
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
            var value = JsonSerializer.Deserialize(ref reader, Of<TValue>(options))!;
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
                JsonSerializer.Serialize(writer, (TValue)content.Untyped!, Of<TValue>(options));
            else
                writer.WriteNullValue();
        }
    }
}
