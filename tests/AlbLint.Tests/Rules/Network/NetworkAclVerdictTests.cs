using AlbLint.Model;
using AlbLint.Rules.Network;
using static AlbLint.Tests.Rules.Network.NetworkModel;

namespace AlbLint.Tests.Rules.Network;

public class NetworkAclVerdictTests
{
    private static readonly PortRange Ephemeral = new(1024, 65535);

    private static readonly NetworkEnd Peer = NetworkEnd.Of(LoadBalancer(VpcDefault, "10.0.0.0/24", "10.0.1.0/24"), Workload(VpcDefault));

    [Fact]
    public void Denies_what_no_entry_speaks_of() => Assert.Equal(new NetworkAclVerdict(PortRange.Single(8080), null), Judge(PortRange.Single(8080)));

    [Fact]
    public void Allows_what_an_entry_allows() => Assert.Null(Judge(Ephemeral, Entry(100, true, 1024, 65535, "10.0.0.0/16")));

    [Fact]
    public void Denies_the_ports_that_are_left_out() =>
        Assert.Equal(new PortRange(1024, 32767), Judge(Ephemeral, Entry(100, true, 32768, 65535, "0.0.0.0/0"))!.Ports);

    [Fact]
    public void Lets_the_lowest_number_decide()
    {
        var deny = Entry(90, false, 8080, 8080, "0.0.0.0/0");
        var allow = Entry(100, true, 0, 65535, "0.0.0.0/0");
        Assert.Same(deny, Judge(PortRange.Single(8080), allow, deny)!.By);
        Assert.Null(Judge(PortRange.Single(8080), allow, Entry(110, false, 8080, 8080, "0.0.0.0/0")));
    }

    [Fact]
    public void Adds_up_entries() => Assert.Null(Judge(Ephemeral, Entry(100, true, 1024, 32767, "10.0.0.0/8"), Entry(110, true, 32768, 65535, "10.0.0.0/8")));

    [Theory]
    [InlineData("10.0.0.0/24")]
    [InlineData("0.0.0.0/0")]
    public void Says_nothing_when_some_of_the_addresses_may_pass(string range) => Assert.Null(Judge(PortRange.Single(8080), Entry(100, true, 8080, 8080, range)));

    [Fact]
    public void Denies_when_other_addresses_may_pass() => Assert.NotNull(Judge(PortRange.Single(8080), Entry(100, true, 8080, 8080, "192.168.0.0/16")));

    [Fact]
    public void Says_nothing_when_the_order_is_unknown()
    {
        var entry = new NetworkAclEntry
        {
            Place = Here,
            RuleNumber = Setting.Unknown<int>("no default", Here),
            IsEgress = Setting.Written(false, Here),
            Allows = Setting.Written(false, Here),
            TcpPorts = Setting.Written<PortRange?>(PortRange.All, Here),
            Addresses = Setting.Written(AddressRange.Parse("0.0.0.0/0")!, Here),
        };
        Assert.Null(Judge(PortRange.Single(8080), entry));
    }

    private static NetworkAclVerdict? Judge(PortRange ports, params NetworkAclEntry[] entries) => NetworkAclVerdict.Of(
        new NetworkAcl { Id = "Acl", Key = "Acl", Place = Here, Entries = entries, IsComplete = true }, egress: false, ports, Peer);

    private static NetworkAclEntry Entry(int number, bool allows, int from, int to, string range) => new()
    {
        Place = Here,
        RuleNumber = Setting.Written(number, Here),
        IsEgress = Setting.Written(false, Here),
        Allows = Setting.Written(allows, Here),
        TcpPorts = Setting.Written<PortRange?>(new PortRange(from, to), Here),
        Addresses = Setting.Written(AddressRange.Parse(range)!, Here),
    };
}
