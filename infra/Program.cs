using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Engine;

var host = AvdHost.OfThisProcess();
if (args.Length == 0 && EngineProgram.HasEngine(host))
    return await EngineProgram.RunAsync(host);

// the engine stops its programs by itself
using var signals = Interruption.StopsThisProcess(host);
return await AvdApp.RunAsync(args, host);
