namespace AvdPulumi.Configuration.Facts;

/// <summary>
/// The identities of the JSON Schemas of the config (<c>$id</c>). An identity is an absolute address that nobody has to be able to open: editors read the file beside the config. Therefore
/// the host is in the domain that is reserved for examples.
/// </summary>
/// <seealso href="https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.1">JSON Schema: A Media Type for Describing JSON Documents</seealso>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc2606#section-2">RFC 2606, Reserved Top Level DNS Names</seealso>
public static class SchemaAddresses
{
    private const string Base = "https://avdpulumi.example/schema/";

    /// <summary>Of a complete config.</summary>
    public const string Config = Base + "variables.schema.json";

    /// <summary>Of an overlay.</summary>
    public const string Overlay = Base + "variables.overlay.schema.json";
}
