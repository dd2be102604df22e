package everycore.tour;

/** A balance that two threads change; each change should leave it as it was. */
interface Account {
    void changeIt(long n);

    long balance();
}
