BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Test-FileServer'
}

Describe 'Test-FileServer' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
        $folder = $estate.Folders['C:\ClusterStorage\FSLogix\Shares\ODFC']
        $share = $estate.Shares['SOFS/ODFC']
    }

    It 'finds nothing wrong with a finished file server, and changes nothing' {
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Changes | Should -BeNullOrEmpty
        $run.Text | Should -Match 'On HOST-2: SOFS-02'
    }

    It 'finds that <Case>' -ForEach @(
        @{ Case = 'a node is down'; Do = { $estate.Cluster.Nodes['SOFS-02'] = 'Down' }; Says = 'The node SOFS-02 is Down' }
        @{ Case = 'a node is missing'; Do = { $estate.Cluster.Nodes.Remove('SOFS-02') }; Says = 'SOFS-02 is not in the cluster' }
        @{ Case = 'there is a node too many'; Do = { $with.Nodes = 'SOFS-01,SOFS-02' }; Says = 'SOFS-03, which is not expected' }
        @{ Case = 'a time-out differs'; Do = { $estate.Nodes['SOFS-03'].Registry['HKLM:\SYSTEM\CurrentControlSet\Services\spaceport\Parameters'].HwTimeout = 60 }; Says = 'HwTimeout of SOFS-03 is ''60''' }
        @{ Case = 'the witness is offline'; Do = { $estate.Cluster.Quorum.State = 'Failed' }; Says = 'witness is Failed' }
        @{ Case = 'there is no witness'; Do = { $estate.Cluster.Quorum = $null }; Says = 'no Cloud Witness' }
        @{ Case = 'there is a witness that is not expected'; Do = { $with.WitnessType = 'none' }; Says = 'none is expected' }
        @{ Case = 'there is no pool'; Do = { $estate.Pools.Clear() }; Says = 'no pool' }
        @{ Case = 'the pool is ill'; Do = { $estate.Pools['S2D on SOFSCLU'].Health = 'Warning' }; Says = 'pool S2D on SOFSCLU is Warning' }
        @{ Case = 'a disk is ill'; Do = { $estate.Nodes['SOFS-02'].Disks[3].Health = 'Unhealthy' }; Says = 'SOFS-02-3 is Unhealthy' }
        @{ Case = 'a disk is missing'; Do = { $estate.Nodes['SOFS-02'].Disks[3].Pool = '' }; Says = '11 disks, not 12' }
        @{ Case = 'disks are replaced automatically'; Do = { $estate.Health.Clear() }; Says = 'AutoReplace' }
        @{ Case = 'there are fewer copies'; Do = { $estate.Virtual['FSLogix'].Copies = 1 }; Says = '1 copies, not 2' }
        @{ Case = 'the virtual disk is ill'; Do = { $estate.Virtual['FSLogix'].Health = 'Warning' }; Says = 'virtual disk FSLogix is Warning' }
        @{ Case = 'the volume is offline'; Do = { $estate.Virtual['FSLogix'].State = 'Offline' }; Says = 'shared volume FSLogix is Offline' }
        @{ Case = 'there is no volume'; Do = { $estate.Virtual.Clear() }; Says = 'no virtual disk FSLogix' }
        @{ Case = 'a node cannot use the volume'; Do = { $estate.Guarded = @('csv SOFS-02') }; Says = 'unavailable on SOFS-02' }
        @{ Case = 'there is no role'; Do = { $estate.Cluster.Groups.Remove('SOFS') }; Says = 'no Scale-Out File Server' }
        @{ Case = 'the role is offline'; Do = { $estate.Cluster.Groups['SOFS'].State = 'Offline' }; Says = 'role SOFS is Offline' }
        @{ Case = 'DNS does not know it'; Do = { $estate.Dns.Remove('SOFS') }; Says = 'DNS does not know SOFS' }
        @{ Case = 'it does not answer'; Do = { $machine.ClosedServers = @('SOFS:445') }; Says = 'TCP 445' }
        @{ Case = 'a share is missing'; Do = { $estate.Shares.Remove('SOFS/ODFC') }; Says = 'no share \\\\SOFS\\ODFC' }
        @{ Case = 'a share leads elsewhere'; Do = { $share.Path = 'C:\other' }; Says = 'ODFC leads to C:\\other' }
        @{ Case = 'a share is not continuously available'; Do = { $share.Continuous = $false }; Says = 'not continuously available' }
        @{ Case = 'a share shows everything'; Do = { $share.Enumeration = 'Unrestricted' }; Says = 'shows folders' }
        @{ Case = 'a share is kept offline'; Do = { $share.Caching = 'Manual' }; Says = 'offline' }
        @{ Case = 'a share is not encrypted'; Do = { $share.Encrypted = $false }; Says = 'encryption' }
        @{ Case = 'a permission differs'; Do = { $share.Access = @('Allow|Full|Everyone') }; Says = 'permissions Allow Full Everyone' }
        @{ Case = 'a folder is missing'; Do = { $estate.Folders.Remove('C:\ClusterStorage\FSLogix\Shares\ODFC') }; Says = 'no folder' }
        @{ Case = 'an access rule differs'; Do = { $folder.Rules += 'Allow S-1-1-0 2032127 3 0' }; Says = 'S-1-1-0' }
        @{ Case = 'a folder inherits'; Do = { $folder.Protected = $false }; Says = 'access rules of' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, 'unhealthy' -Because $run.Text
        $run.Log | Should -Match $Says
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'reports every fault, not the first one alone' {
        $estate.Cluster.Quorum.State = 'Failed'
        $share.Encrypted = $false
        $estate.Pools['S2D on SOFSCLU'].Health = 'Warning'
        $run = Invoke-Node SOFS-01 $script $with
        $run.Message | Should -Match 'Faults found: 3'
        foreach ($text in 'witness is Failed', 'encryption', 'pool S2D on SOFSCLU is Warning') { $run.Log | Should -Match $text }
    }

    It 'fails when two nodes run on one machine and that is forbidden' {
        $estate.Nodes['SOFS-02'].Registry['HKLM:\SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters'].PhysicalHostName = 'HOST-1'
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, 'same-machine'
        $run.Message | Should -Match 'SOFS-01 and SOFS-02 run on one physical machine, HOST-1'
        $with.AntiAffinity = 'warn'
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0
        $run.Text | Should -Match 'SOFS-01 and SOFS-02 run on one physical machine'
    }

    It 'does without the name of the machine where Hyper-V does not tell it' {
        $estate.Nodes['SOFS-02'].Registry.Remove('HKLM:\SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters')
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Text | Should -Match 'SOFS-02 does not know the physical machine'
    }

    It 'fails in another cluster' {
        $with.ClusterName = 'OTHER'
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'cluster-differs'
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'ClusterName'; Value = '' }, @{ Name = 'Nodes'; Value = 'a_b' }, @{ Name = 'WitnessType'; Value = 'disk' }, @{ Name = 'DisksPerNode'; Value = '1' }, @{ Name = 'SpaceportTimeoutSeconds'; Value = '5' }
        @{ Name = 'VolumeName'; Value = '' }, @{ Name = 'Copies'; Value = '4' }, @{ Name = 'AccessPoint'; Value = '-' }, @{ Name = 'Shares'; Value = 'a/b' }, @{ Name = 'UsersGroup'; Value = '' }
        @{ Name = 'AdminsGroup'; Value = '' }, @{ Name = 'Encrypt'; Value = '' }, @{ Name = 'AntiAffinity'; Value = 'maybe' }
    ) {
        $with[$Name] = $Value
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'parameter'
    }
}
