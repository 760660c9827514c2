using AvdPulumi.Configuration.Effective;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What the renderings of an effective config have in common.</summary>
internal static class EffectiveText
{
    /// <summary>The value for a reader.</summary>
    public static string ValueOf(EffectiveSetting setting) =>
        setting.Kind switch
        {
            EffectiveKind.Text or EffectiveKind.Number or EffectiveKind.Flag => setting.Value is { Length: > 0 } value ? value : "\"\"",
            EffectiveKind.EmptyList => "[]",
            EffectiveKind.EmptySection => "{}",
            EffectiveKind.Hidden => "(not shown)",
        };

    /// <summary>The word for a layer.</summary>
    public static string LayerOf(EffectiveLayer layer) =>
        layer switch
        {
            EffectiveLayer.Default => "default",
            EffectiveLayer.Base => "base",
            EffectiveLayer.Overlay => "overlay",
            EffectiveLayer.Stack => "stack",
            EffectiveLayer.Environment => "environment",
        };

    /// <summary>The place where the value is set; the word default if it is not set.</summary>
    public static string OriginOf(EffectiveSetting setting) => setting.Origin?.ToString() ?? LayerOf(EffectiveLayer.Default);
}
