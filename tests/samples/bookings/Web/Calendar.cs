using System.Collections.Concurrent;

namespace Bookings.Web;

internal sealed class Calendar
{
    private readonly ConcurrentDictionary<(string Room, DateOnly Night), bool> _booked = new();

    public bool Book(string room, DateOnly night) => _booked.TryAdd((room, night), true);

    public IEnumerable<DateOnly> Nights(string room) => _booked.Keys.Where(booking => booking.Room == room).Select(booking => booking.Night).Order();
}
