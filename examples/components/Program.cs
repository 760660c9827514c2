using Contoso;
using Pulumi;

return await Deployment.RunAsync(() => Desktops.Declare(DateTimeOffset.UtcNow, Deployment.Instance.IsDryRun));
