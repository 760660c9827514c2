# The steps of a file server as a deployment runs them, with parameters of an ordinary one. For tests: each dot-sources this file.
$witnessKey = 'kP3' + ('Ab9+/zQ7' * 10) + 'xyz=='

function Get-FileServerStep {
    $shares = @{ AccessPoint = 'SOFS'; Shares = 'Profiles,ODFC'; VolumeName = 'FSLogix'; UsersGroup = 'AVD Users'; AdminsGroup = 'CORP\Domain Admins'; Encrypt = 'true' }
    $node = @{ SetupAccount = 'CORP\SOFS-01$'; SpaceportTimeoutSeconds = '30'; ExcludedPaths = 'C:\ClusterStorage;%windir%\Cluster'; ExcludedProcesses = 'clussvc.exe' }
    @{ Name = 'Initialize-FileServerNode'; On = 'SOFS-01'; With = $node; Restarts = $true }
    @{ Name = 'Initialize-FileServerNode'; On = 'SOFS-02'; With = $node; Restarts = $true }
    @{ Name = 'Initialize-FileServerNode'; On = 'SOFS-03'; With = $node; Restarts = $true }
    @{ Name = 'New-FileServerCluster'; On = 'SOFS-01'; With = @{ ClusterName = 'SOFSCLU'; ClusterAddress = '10.0.0.20'; Nodes = 'SOFS-01,SOFS-02,SOFS-03' } }
    @{ Name = 'Set-ClusterWitness'; On = 'SOFS-01'; With = @{ WitnessType = 'cloud'; AccountName = 'stwitness'; Endpoint = 'core.windows.net'; AccountKey = $witnessKey } }
    @{ Name = 'Enable-ClusterStorage'; On = 'SOFS-01'; With = @{ DisksPerNode = '4' } }
    @{ Name = 'New-ProfileVolume'; On = 'SOFS-01'; With = @{ VolumeName = 'FSLogix'; FileSystem = 'ReFS'; Copies = '2'; SizeGb = '4608' } }
    @{ Name = 'Add-FileServerRole'; On = 'SOFS-01'; With = @{ AccessPoint = 'SOFS' } }
    @{ Name = 'Set-ProfileShare'; On = 'SOFS-01'; With = $shares }
    @{ Name = 'Set-ProfileSnapshot'; On = 'SOFS-01'; With = @{ VolumeName = 'FSLogix'; Start = '22:00'; RetentionDays = '14' } }
    @{
        Name = 'Test-FileServer'; On = 'SOFS-01'
        With = $shares + @{ ClusterName = 'SOFSCLU'; Nodes = 'SOFS-01,SOFS-02,SOFS-03'; WitnessType = 'cloud'; DisksPerNode = '4'; SpaceportTimeoutSeconds = '30'; Copies = '2'; AntiAffinity = 'require' }
    }
}

# A node restarts after its step, where that planned a restart.
function Invoke-FileServerStep {
    param([hashtable] $Step, [int] $KillAt = 0)

    $run = Invoke-Node -Node $Step.On -Name $Step.Name -With $Step.With -KillAt $KillAt
    if (($KillAt -eq 0) -and $Step.Restarts -and $global:GuestMachine.Estate.Nodes[$Step.On].RestartPlanned) { Restart-Node $Step.On }
    return $run
}

# Fresh machines on which all steps before the one of that name have run. They run once; each test has a copy of what they left.
function Initialize-FileServer {
    param([string] $Root, [string] $Before)

    if ($global:GuestPrepared.Count -eq 0) { Add-PreparedEstate -Root $Root }
    $machine = New-GuestCluster -Root $Root
    $machine.Estate = Copy-Data $global:GuestPrepared[$Before].Estate
    $machine.Now = $global:GuestPrepared[$Before].Now
    return $machine
}

function Add-PreparedEstate {
    param([string] $Root)

    $machine = New-GuestCluster -Root $Root
    foreach ($step in Get-FileServerStep) {
        if (-not $global:GuestPrepared.ContainsKey($step.Name)) { $global:GuestPrepared[$step.Name] = @{ Estate = Copy-Data $machine.Estate; Now = $machine.Now } }
        $run = Invoke-FileServerStep $step
        if ($run.ExitCode -ne 0) { throw "$($step.Name) failed: $($run.Text)" }
    }
}

function Get-StepParameter {
    param([string] $Name)

    return (Get-FileServerStep | Where-Object { $_.Name -eq $Name } | Select-Object -First 1).With
}

function Add-ResumeRow {
    param([hashtable] $Step, [int] $Cuts, [int] $Resumed)

    $null = $global:GuestResumeRows.Add(@{ Step = $Step.Name; Node = $Step.On; Cuts = $Cuts; Resumed = $Resumed })
}
