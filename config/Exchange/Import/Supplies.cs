using System.Collections.Immutable;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>Settings that are added to a draft, each with the reason as its comment. What is set already stays.</summary>
/// <param name="draft">The config.</param>
internal sealed class Supplies(ConfigDraft draft)
{
    private readonly ImmutableArray<SuppliedSetting>.Builder _all = ImmutableArray.CreateBuilder<SuppliedSetting>();

    /// <summary>The config.</summary>
    public ConfigDraft Draft => draft;

    /// <summary>What was added.</summary>
    public ImmutableArray<SuppliedSetting> All => _all.ToImmutable();

    /// <summary>Adds a text.</summary>
    public void Add(string setting, string value, string why)
    {
        if (!draft.Has(setting))
            Note(draft.Set(setting, value, why), setting, why);
    }

    /// <summary>Adds a whole number.</summary>
    public void Add(string setting, int value, string why)
    {
        if (!draft.Has(setting))
            Note(draft.Set(setting, value, why), setting, why);
    }

    /// <summary>Adds true or false.</summary>
    public void Add(string setting, bool value, string why)
    {
        if (!draft.Has(setting))
            Note(draft.Set(setting, value, why), setting, why);
    }

    private void Note(ConfigDraft written, string setting, string why) => _all.Add(new(setting, written.TextOf(setting), why));
}
