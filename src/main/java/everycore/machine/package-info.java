/** What did this run on? Records made to be shared: no host name, user name, address or serial number. */
package everycore.machine;
