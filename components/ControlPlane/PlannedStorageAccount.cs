using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>A storage account that the config asks for.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Account">How it is made, or the id of the one that is used instead.</param>
/// <param name="Existing">What is added to it where it exists already.</param>
public sealed record PlannedStorageAccount(
    StoragePurpose Purpose,
    Adoptable<StorageAccountDefinition> Account,
    ExistingStorageAccount Existing
)
{
    /// <summary>The account's name, given, derived, or that of the one which is adopted.</summary>
    public string Name => Account.Match(definition => definition.Name, ArmIdText.NameOf);
}
