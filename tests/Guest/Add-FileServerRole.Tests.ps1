BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Add-FileServerRole'
}

Describe 'Add-FileServerRole' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
    }

    It 'adds the role, whose name leads to every node' {
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $estate.Cluster.Groups['SOFS'].Type | Should -Be 'ScaleoutFileServer'
        $estate.Dns['SOFS'].Count | Should -Be 3
    }

    It 'starts a role that is offline' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Cluster.Groups['SOFS'].State = 'Offline'
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Be 'start SOFS'
    }

    It 'waits for DNS' {
        $estate.DnsUpdates = $false
        $machine.OnTick = { $estate.Dns['SOFS'] = @('10.0.0.10') }
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0
        $run.Waited.TotalSeconds | Should -Be 15
    }

    It 'fails when <Case>' -ForEach @(
        @{ Case = 'the computer object is missing'; Do = { $estate.Directory.Remove('SOFS') }; Code = 'not-prestaged'; Says = 'no computer object SOFS' }
        @{ Case = 'the cluster has no right on it'; Do = { $estate.Directory['SOFS'].FullControl = @($estate.Directory['SOFS-01'].Sid) }; Code = 'not-prestaged'; Says = 'SOFSCLU\$ lacks full control' }
        @{ Case = 'the cluster''s own object is gone'; Do = { $estate.Directory.Remove('SOFSCLU') }; Code = 'not-prestaged'; Says = 'Restore it' }
        @{ Case = 'the computer object is in use'; Do = { $estate.Directory['SOFS'].Enabled = $true }; Code = 'name-taken'; Says = 'is enabled' }
        @{ Case = 'the cluster has another role of that name'; Do = { $estate.Cluster.Groups['SOFS'] = @{ Type = 'FileServer'; State = 'Online' } }; Code = 'name-taken'; Says = 'type FileServer' }
        @{ Case = 'the role does not come online'; Do = { $estate.RoleState = 'Failed' }; Code = 'role-offline'; Says = 'SOFS is Failed' }
        @{ Case = 'DNS does not know the name'; Do = { $estate.DnsUpdates = $false }; Code = 'dns'; Says = 'DNS does not know SOFS' }
        @{ Case = 'Active Directory does not answer'; Do = { $estate.DirectoryAnswers = $false }; Code = 'directory'; Says = '9389' }
        @{ Case = 'the name is none'; Do = { $with.AccessPoint = 'a.b' }; Code = 'parameter'; Says = 'AccessPoint' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $run.Message | Should -Match $Says
    }
}
