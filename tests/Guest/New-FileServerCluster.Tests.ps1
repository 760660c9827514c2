BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'New-FileServerCluster'
}

Describe 'New-FileServerCluster' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
    }

    It 'makes the cluster of all nodes' {
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        @($estate.Cluster.Nodes.Keys | Sort-Object) | Should -Be 'SOFS-01', 'SOFS-02', 'SOFS-03'
        $estate.Cluster.Address | Should -Be '10.0.0.20'
        $estate.Directory['SOFSCLU'].Enabled | Should -BeTrue
    }

    It 'adds a node that is missing' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Cluster.Nodes.Remove('SOFS-03')
        $run = Invoke-Node SOFS-01 $script $with
        $run.Changes | Should -Be 'node SOFS-03'
        $estate.Cluster.Nodes['SOFS-03'] | Should -Be 'Up'
    }

    It 'brings a first node that was replaced back into the cluster that the others kept' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Cluster.Nodes.Remove('SOFS-01')
        $estate.Nodes['SOFS-01'].Services['ClusSvc'] = @{ Status = 'Stopped'; StartType = 'Disabled' }
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Changes | Should -Be 'node SOFS-01'
    }

    It 'makes a cluster of two nodes' {
        $with.Nodes = 'SOFS-01,SOFS-02'
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $estate.Cluster.Nodes.Count | Should -Be 2
    }

    It 'waits for a node that comes up' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Cluster.Nodes['SOFS-02'] = 'Joining'
        $machine.OnTick = { $estate.Cluster.Nodes['SOFS-02'] = 'Up' }
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
    }

    It 'logs what the validation warns of' {
        $estate.ValidationWarnings = @('Network - Validate Network Communication: The test reported some warnings.')
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0
        $run.Log | Should -Match 'Validate Network Communication'
    }

    It 'fails when <Case>, and makes no cluster' -ForEach @(
        @{ Case = 'a node is off'; Do = { $estate.Nodes['SOFS-03'].On = $false }; Code = 'node-unreachable'; Says = 'SOFS-03' }
        @{ Case = 'a node does not know the first one''s account'; Do = { $estate.Nodes['SOFS-02'].Groups.Administrators = @() }; Code = 'node-unreachable'; Says = 'SOFS-02.*Access is denied' }
        @{ Case = 'a node is in another domain'; Do = { $estate.Nodes['SOFS-02'].Domain.Domain = 'other.test' }; Code = 'node-not-ready'; Says = 'other\.test' }
        @{ Case = 'a node lacks a feature'; Do = { $estate.Nodes['SOFS-03'].Features['FS-FileServer'] = 'Available' }; Code = 'node-not-ready'; Says = 'SOFS-03 lacks FS-FileServer' }
        @{ Case = 'a node has not restarted yet'; Do = { $estate.Nodes['SOFS-03'].Features['Failover-Clustering'] = 'InstallPending' }; Code = 'node-not-ready'; Says = 'Failover-Clustering' }
        @{ Case = 'the computer object is missing'; Do = { $estate.Directory.Remove('SOFSCLU') }; Code = 'not-prestaged'; Says = 'no computer object SOFSCLU' }
        @{ Case = 'the first node has no right on it'; Do = { $estate.Directory['SOFSCLU'].FullControl = @() }; Code = 'not-prestaged'; Says = 'SOFS-01\$ lacks full control' }
        @{ Case = 'the computer object is in use'; Do = { $estate.Directory['SOFSCLU'].Enabled = $true }; Code = 'name-taken'; Says = 'is enabled' }
        @{ Case = 'DNS has the name elsewhere'; Do = { $estate.Dns['SOFSCLU'] = @('10.9.9.9') }; Code = 'name-taken'; Says = '10\.9\.9\.9' }
        @{ Case = 'something has the address'; Do = { $estate.Answering = @('10.0.0.20') }; Code = 'address-taken'; Says = '10\.0\.0\.20' }
        @{ Case = 'Active Directory does not answer'; Do = { $estate.DirectoryAnswers = $false }; Code = 'directory'; Says = '9389' }
        @{ Case = 'the validation fails'; Do = { $estate.ValidationWarnings = @('Storage Spaces Direct - Verify: The test reported failures.') }; Code = 'validation'; Says = 'reported failures' }
        @{ Case = 'the nodes cannot be validated'; Do = { $estate.ValidationFault = 'The RPC server is unavailable.' }; Code = 'validation'; Says = 'RPC server' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $run.Message | Should -Match $Says
        $run.Changes | Should -BeNullOrEmpty
        $estate.Cluster | Should -BeNullOrEmpty
    }

    It 'fails when <Case>' -ForEach @(
        @{ Case = 'the node is in another cluster'; Do = { $estate.Cluster.Name = 'OTHER' }; Code = 'cluster-differs' }
        @{ Case = 'the cluster has another address'; Do = { $estate.Cluster.Address = '10.0.0.99' }; Code = 'cluster-differs' }
        @{ Case = 'the cluster has a node too many'; Do = { $with.Nodes = 'SOFS-01,SOFS-02' }; Code = 'cluster-differs' }
        @{ Case = 'a node of the cluster is down'; Do = { $estate.Cluster.Nodes['SOFS-02'] = 'Down' }; Code = 'node-down' }
    ) {
        $null = Invoke-Node SOFS-01 $script $with
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'ClusterName'; Value = '' }, @{ Name = 'ClusterName'; Value = 'A-name-of-16-chars' }, @{ Name = 'ClusterName'; Value = 'x)(cn=*' }, @{ Name = 'ClusterAddress'; Value = '10.0.0' }
        @{ Name = 'Nodes'; Value = 'SOFS-01' }, @{ Name = 'Nodes'; Value = 'SOFS-02,SOFS-03' }, @{ Name = 'Nodes'; Value = 'SOFS-01,SOFS-02,SOFS-03,SOFS-04' }
    ) {
        $with[$Name] = $Value
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'parameter'
    }
}
