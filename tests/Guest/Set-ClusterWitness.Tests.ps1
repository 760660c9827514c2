BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Set-ClusterWitness'
}

Describe 'Set-ClusterWitness' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
        $file = @{ WitnessType = 'file_share'; Share = '\\fs01\witness' }
    }

    It 'sets a cloud witness' {
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $estate.Cluster.Quorum.Type, $estate.Cluster.Quorum.State | Should -Be 'Cloud Witness', 'Online'
        $estate.Cluster.Quorum.Parameters.AccountName | Should -Be 'stwitness'
    }

    It 'sets a file share witness, and does nothing the second time' {
        (Invoke-Node SOFS-01 $script $file).ExitCode | Should -Be 0
        $estate.Cluster.Quorum.Parameters.SharePath | Should -Be '\\fs01\witness'
        (Invoke-Node SOFS-01 $script $file).Changes | Should -BeNullOrEmpty
    }

    It 'sets the witness again when the key is a new one' {
        $null = Invoke-Node SOFS-01 $script $with
        $with.AccountKey = 'n' + $witnessKey.Substring(1)
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Contain 'witness stwitness'
        $estate.Cluster.Quorum.Key | Should -BeExactly $with.AccountKey
        (Invoke-Node SOFS-01 $script $with).Changes | Should -BeNullOrEmpty
    }

    It 'sets the witness again when <Case>' -ForEach @(
        @{ Case = 'it is not online'; Do = { $estate.Cluster.Quorum.State = 'Failed' } }
        @{ Case = 'it is another account'; Do = { $estate.Cluster.Quorum.Parameters.AccountName = 'other' } }
        @{ Case = 'it is a share'; Do = { $null = Invoke-Node SOFS-01 $script $file } }
        @{ Case = 'the mark of the key is lost'; Do = { $estate.Nodes['SOFS-01'].Registry['HKLM:\SOFTWARE\AvdPulumi'].Remove('WitnessKeyMark') } }
    ) {
        $null = Invoke-Node SOFS-01 $script $with
        . $Do
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Contain 'witness stwitness'
        $estate.Cluster.Quorum.Parameters.AccountName | Should -Be 'stwitness'
    }

    It 'fails when the account cannot be reached, and shows no key' {
        $estate.WitnessFault = 'An error occurred while validating access to the Azure account with the key'
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, 'witness'
        $run.Message | Should -Match 'TCP 443 from every node to stwitness\.blob\.core\.windows\.net'
        "$($run.Text) $($run.Log)" | Should -Not -Match ([regex]::Escape($witnessKey.Substring(0, 12)))
        $estate.Cluster.Quorum | Should -BeNullOrEmpty
    }

    It 'fails when the share cannot be reached' {
        $estate.WitnessFault = 'The network path was not found.'
        $run = Invoke-Node SOFS-01 $script $file
        $run.Code | Should -Be 'witness'
        $run.Message | Should -Match 'SOFSCLU\$ has full control'
    }

    It 'fails when the witness does not come online' {
        $estate.WitnessState = 'Failed'
        $run = Invoke-Node SOFS-01 $script $with
        $run.Code | Should -Be 'witness'
        $run.Waited.TotalSeconds | Should -Be 300
    }

    It 'fails where there is no cluster' {
        $machine.Estate.Cluster = $null
        $machine.Estate.Nodes['SOFS-01'].Services['ClusSvc'].Status = 'Stopped'
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'no-cluster'
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'WitnessType'; Value = 'disk' }, @{ Name = 'AccountName'; Value = 'St-Witness' }, @{ Name = 'Endpoint'; Value = 'https://core' }, @{ Name = 'AccountKey'; Value = '' }, @{ Name = 'AccountKey'; Value = 'short' }
    ) {
        $with[$Name] = $Value
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'parameter'
    }

    It 'refuses a share that is none' {
        $file.Share = 'C:\witness'
        (Invoke-Node SOFS-01 $script $file).Code | Should -Be 'parameter'
    }
}
