using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>An object id at its position in the configuration.</summary>
/// <param name="Path">The path of the id.</param>
/// <param name="TypePath">The path of the object's type; the path of the id if the key itself determines the type.</param>
/// <param name="Id">The id.</param>
/// <param name="Type">The type of the object according to the config.</param>
internal sealed record UsedObjectId(string Path, string TypePath, Guid Id, PrincipalType Type);
